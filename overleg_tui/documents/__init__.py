"""THE PAPER: a Register becomes text: agenda, notulen, uittreksel, mail, calendar; and the export guard."""
