-- Version 10: into which lot lots were joined.

ALTER TABLE lot ADD COLUMN merged_into INTEGER REFERENCES lot(id) DEFERRABLE INITIALLY DEFERRED;
