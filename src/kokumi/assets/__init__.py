"""Files that the build puts here: dashboard, tracker script, country database."""
