"""Made-up traffic of believable websites, for `kokumi demo` and for measuring speed. No real person is in it."""
