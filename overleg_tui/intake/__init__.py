"""THE INTAKE: casus Markdown, CSV and vCard become domain values."""
