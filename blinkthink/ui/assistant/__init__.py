"""The first steps: from the first start to the first answer, each of which can be left out."""
