-- Version 8: what an office writes in its lists where a choice is meant. Which words `means` may be
-- grows with every choice there is, so that the file does not hold it to them.

CREATE TABLE wording (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT UNIQUE,
  words TEXT NOT NULL,
  means TEXT NOT NULL,
  note TEXT
);
