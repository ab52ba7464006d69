// Package seeds holds sample documents: a cluster of invented reports on one event that contradict each other in places.
package seeds

import "embed"

// Docs holds the documents of the demo cluster under docs/.
//
//go:embed docs
var Docs embed.FS
