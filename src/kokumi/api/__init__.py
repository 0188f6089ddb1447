"""HTTP: one controller module per group of the contract."""
