// Package yamlfile reads the YAML files that people write: rules, names, known facts. It is strict, finds every mistake at
// once, and gives each its file, line, column, the line with a caret under it, and what was likely meant.
package yamlfile
