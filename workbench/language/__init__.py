"""What is known of the languages people speak: sentences, words, lemmas, compound parts."""
