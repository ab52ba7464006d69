package document

// origin says that from byte Text of the reading text on, bytes come one by one from byte Source of the file.
type origin struct{ Text, Source int32 }
