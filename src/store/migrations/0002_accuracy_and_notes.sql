-- Version 2: how far the corners of a stage or lot may be off; measurements and remarks on the map.

ALTER TABLE phase ADD COLUMN accuracy_m DOUBLE;
ALTER TABLE lot ADD COLUMN accuracy_m DOUBLE;

-- `geom` is a point, a line or a polygon; an angle is a line of three corners whose `shape` says so.
CREATE TABLE note (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom GEOMETRY,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  zone INTEGER REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL,
  shape TEXT CHECK (shape IN ('position', 'line', 'area', 'angle')),
  made_on DATE
);
CREATE INDEX note_zone ON note(zone);
