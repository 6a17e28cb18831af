"""Pure and exact: events, units, checks, postings and variances. Standard library only, no clock, no I/O."""
