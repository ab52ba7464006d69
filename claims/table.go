package claims

func (x *extractor) tabled(s *sentence) {}
