"""The reviewer's page: from each sentence to its claim, quotes, turns and coders."""
