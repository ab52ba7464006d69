// Package quantity reads numbers, hedges and units as intervals and compares them.
package quantity
