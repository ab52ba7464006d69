package rules

import "testing"

func TestBuiltinCompile(t *testing.T) {
	rs, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Compile(rs, Options{}); err != nil {
		t.Fatal(err)
	}
}
