"""Tables over frozen rows: one model, one view, exact numbers, harmless copies."""
