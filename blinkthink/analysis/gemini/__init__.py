"""Google's Gemini, asked with the consent of the user. ``google.genai`` is imported here alone."""
