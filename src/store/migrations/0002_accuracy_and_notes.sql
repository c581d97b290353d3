-- Version 2: how far the corners of a stage or lot may be off.

ALTER TABLE phase ADD COLUMN accuracy_m DOUBLE;
ALTER TABLE lot ADD COLUMN accuracy_m DOUBLE;
