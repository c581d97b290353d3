-- Version 9: what the GIS dossier of a detailed plan says of it, what a use of land is more closely, and
-- the office's own layers and colours of drawings.

ALTER TABLE approval ADD COLUMN plan_name TEXT;
ALTER TABLE approval ADD COLUMN scale TEXT CHECK (scale IN ('500', '2000'));
ALTER TABLE approval ADD COLUMN plan_owner TEXT;
ALTER TABLE approval ADD COLUMN consultant TEXT;
ALTER TABLE approval ADD COLUMN dossier_code TEXT;
ALTER TABLE approval ADD COLUMN planning_code TEXT;

ALTER TABLE lot ADD COLUMN use_detail TEXT CHECK (use_detail IN ('administration', 'isolation_belt', 'inner_green', 'public_green', 'parking', 'stream'));

CREATE TABLE drawing_sign (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT UNIQUE,
  layer TEXT NOT NULL,
  land_use TEXT NOT NULL CHECK (land_use IN ('industrial', 'warehouse', 'service', 'green', 'road', 'technical', 'water', 'reserve')),
  detail TEXT CHECK (detail IN ('administration', 'isolation_belt', 'inner_green', 'public_green', 'parking', 'stream')),
  scale TEXT CHECK (scale IN ('500', '2000')),
  colour INTEGER NOT NULL,
  note TEXT
);
