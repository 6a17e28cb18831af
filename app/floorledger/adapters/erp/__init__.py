"""ERP connectors; each passes the same contract suite."""
