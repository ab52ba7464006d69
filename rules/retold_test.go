package rules

import "testing"

// Two whole quotations that run alike are one utterance; what is only a part of the other, marks what it leaves out or shares small words alone is not.
func TestRetold(t *testing.T) {
	const enough = 0.33
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"They have put a padlock on our granaries", "They have hung seven chains across the door of our granaries", true},
		{"We counted every sack and we do not choose them", "We count the sacks and we have no favourites", true},
		{"Somebody will be told before the water is low", "Nobody was asked before the keys were taken", false},
		{"They have put a padlock on our granaries", "They have put a padlock on our granaries, and on the well", false},
		{"They have put ... a padlock on all our granaries", "They have hung seven chains across the door of our granaries", false},
		{"I do not know who will pay for this", "I do not know who was at the helm", false},
		{"We are going to do everything we can to find them", "We are going to find out what happened to them", false},
		{"We want to thank all the people who came here to help us", "We want to ask all the people who saw it to call us", false},
		{"We are looking at what it was that broke it", "We are looking at who was on it with them", false},
		{"It has been three days and we have no bread", "It has been two days and we are still here", false},
		{"I ask you now who will pay for all of this", "I asked them who was at the helm of this", false},
		{"They put it on our granaries", "They hung chains on our granaries", false},
		{"The lock will be closed for repairs until the ice has gone", "Nobody has asked what a new lock would cost the town", false},
	} {
		if got := retold(c.a, c.b) >= enough; got != c.want {
			t.Errorf("%q and %q: %.2f, want %v", c.a, c.b, retold(c.a, c.b), c.want)
		}
		if x, y := retold(c.a, c.b), retold(c.b, c.a); x != y {
			t.Errorf("%q and %q: %.2f one way, %.2f the other", c.a, c.b, x, y)
		}
	}
}
