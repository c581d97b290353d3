-- Version 1: the tables OGC GeoPackage 1.4 asks for, the records of a plan, and our own books.

CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL,
  srs_id INTEGER PRIMARY KEY NOT NULL,
  organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL,
  definition TEXT NOT NULL,
  description TEXT
);

CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY,
  data_type TEXT NOT NULL,
  identifier TEXT UNIQUE,
  description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE,
  min_y DOUBLE,
  max_x DOUBLE,
  max_y DOUBLE,
  srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id)
);

CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL,
  column_name TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL,
  z TINYINT NOT NULL,
  m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id)
);

CREATE TABLE gpkg_extensions (
  table_name TEXT,
  column_name TEXT,
  extension_name TEXT NOT NULL,
  definition TEXT NOT NULL,
  scope TEXT NOT NULL,
  CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name)
);

CREATE TABLE place (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  name TEXT NOT NULL,
  unit TEXT NOT NULL,
  code TEXT,
  valid_from DATE,
  valid_to DATE,
  became INTEGER REFERENCES place(id) DEFERRABLE INITIALLY DEFERRED,
  centre_e DOUBLE,
  centre_n DOUBLE,
  source TEXT
);

CREATE TABLE document (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  number TEXT NOT NULL,
  date DATE,
  issuer TEXT,
  subject TEXT,
  file TEXT
);

-- `geom` is the boundary, or the point of what has none; a zone with both keeps its point in
-- `point_e`, `point_n`.
CREATE TABLE zone (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom GEOMETRY,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  kind TEXT NOT NULL CHECK (kind IN ('cluster', 'park', 'village', 'logistics', 'mining')),
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  status TEXT CHECK (status IN ('proposed', 'approved', 'building', 'operating', 'expanding', 'withdrawn')),
  place INTEGER REFERENCES place(id) DEFERRABLE INITIALLY DEFERRED,
  stated_ha DOUBLE,
  area_scope TEXT,
  industrial_ha DOUBLE,
  decision INTEGER REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  point_e DOUBLE,
  point_n DOUBLE,
  boundary_source TEXT CHECK (boundary_source IN ('surveyed', 'from_decision', 'digitised', 'illustrative')),
  accuracy_m DOUBLE,
  mountainous BOOLEAN,
  craft_village_cluster BOOLEAN,
  summary TEXT,
  clause TEXT,
  note TEXT
);

CREATE TABLE phase (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom MULTIPOLYGON,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  zone INTEGER NOT NULL REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  number INTEGER NOT NULL,
  stated_ha DOUBLE,
  status TEXT CHECK (status IN ('proposed', 'approved', 'building', 'operating', 'expanding', 'withdrawn')),
  boundary_source TEXT CHECK (boundary_source IN ('surveyed', 'from_decision', 'digitised', 'illustrative')),
  clause TEXT
);
CREATE INDEX phase_zone ON phase(zone);

CREATE TABLE lot (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom MULTIPOLYGON,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  zone INTEGER NOT NULL REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  phase INTEGER REFERENCES phase(id) DEFERRABLE INITIALLY DEFERRED,
  code TEXT NOT NULL,
  land_use TEXT NOT NULL CHECK (land_use IN ('industrial', 'warehouse', 'service', 'green', 'road', 'technical', 'water', 'reserve')),
  stated_m2 DOUBLE,
  boundary_source TEXT CHECK (boundary_source IN ('surveyed', 'from_decision', 'digitised', 'illustrative')),
  max_density DOUBLE,
  max_floors INTEGER,
  max_height_m DOUBLE,
  wastewater_m3_per_day DOUBLE,
  parent INTEGER REFERENCES lot(id) DEFERRABLE INITIALLY DEFERRED,
  decision INTEGER REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  valid_from DATE,
  valid_to DATE
);
CREATE INDEX lot_zone ON lot(zone);
CREATE INDEX lot_phase ON lot(phase);
CREATE INDEX lot_parent ON lot(parent);

CREATE TABLE enterprise (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  name TEXT NOT NULL,
  tax_code TEXT,
  legal_form TEXT,
  vsic_code TEXT,
  vsic_edition TEXT,
  supporting_industry BOOLEAN,
  high_technology BOOLEAN,
  polluting BOOLEAN,
  on_defence_land BOOLEAN,
  present_place TEXT,
  relocation_need_m2 DOUBLE,
  relocate_by DATE,
  note TEXT
);

CREATE TABLE occupancy (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  lot INTEGER NOT NULL REFERENCES lot(id) DEFERRABLE INITIALLY DEFERRED,
  enterprise INTEGER NOT NULL REFERENCES enterprise(id) DEFERRABLE INITIALLY DEFERRED,
  state TEXT NOT NULL CHECK (state IN ('registered', 'leased', 'building', 'operating', 'suspended', 'recovered')),
  area_m2 DOUBLE NOT NULL,
  valid_from DATE,
  valid_to DATE,
  lease_number TEXT,
  lease_years INTEGER,
  document INTEGER REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  investment_million_vnd DOUBLE,
  workers INTEGER,
  wastewater_m3_per_day DOUBLE,
  note TEXT
);
CREATE INDEX occupancy_lot ON occupancy(lot);
CREATE INDEX occupancy_enterprise ON occupancy(enterprise);

-- `vsic` holds the codes with commas between them: "25,28".
CREATE TABLE industry (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  name TEXT NOT NULL,
  rank INTEGER,
  vsic TEXT NOT NULL DEFAULT '',
  vsic_edition TEXT,
  supporting BOOLEAN NOT NULL DEFAULT 0,
  clause TEXT
);

CREATE TABLE zone_industry (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  zone INTEGER NOT NULL REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  industry INTEGER NOT NULL REFERENCES industry(id) DEFERRABLE INITIALLY DEFERRED,
  priority INTEGER,
  clause TEXT
);

CREATE TABLE target (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  zone INTEGER REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  phase INTEGER REFERENCES phase(id) DEFERRABLE INITIALLY DEFERRED,
  subject TEXT NOT NULL,
  measure TEXT NOT NULL CHECK (measure IN ('fill_rate', 'establishment', 'completion', 'count', 'recognition')),
  value DOUBLE,
  due DATE,
  state TEXT CHECK (state IN ('on_course', 'late', 'done', 'dropped')),
  clause TEXT,
  document INTEGER REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED
);

-- What QGIS calls this table and its columns.
CREATE TABLE layer_styles (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  f_table_catalog TEXT,
  f_table_schema TEXT,
  f_table_name TEXT,
  f_geometry_column TEXT,
  styleName TEXT,
  styleQML TEXT,
  styleSLD TEXT,
  useAsDefault BOOLEAN,
  description TEXT,
  owner TEXT,
  ui TEXT,
  update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now'))
);

CREATE TABLE lapday_meta (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT
);

-- Every change there ever was. Nothing is taken out again.
CREATE TABLE lapday_journal (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  label TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('edit', 'undo', 'redo', 'outside')),
  takes_back INTEGER REFERENCES lapday_journal(id),
  before TEXT,
  after TEXT
);
CREATE TRIGGER lapday_journal_stays BEFORE UPDATE ON lapday_journal
BEGIN
  SELECT RAISE(ABORT, 'the journal is only ever added to');
END;
CREATE TRIGGER lapday_journal_keeps BEFORE DELETE ON lapday_journal
BEGIN
  SELECT RAISE(ABORT, 'the journal is only ever added to');
END;

-- Rows changed by whatever program; ours clears those it caused, so what stays is another's.
CREATE TABLE lapday_touched (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  table_name TEXT NOT NULL,
  record INTEGER NOT NULL,
  what TEXT NOT NULL CHECK (what IN ('insert', 'update', 'delete'))
);
