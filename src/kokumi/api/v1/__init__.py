"""The older contract: the same routes and answers in their older shapes, a layer around the API that asks it."""
