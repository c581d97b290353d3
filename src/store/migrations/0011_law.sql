-- Version 11: what the office says of the law: values of its own, cases it accepts, days off, land that is
-- asked for, over which communes an average is taken; and what the forms of a period need.

CREATE TABLE legal_value (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT UNIQUE,
  rule TEXT NOT NULL,
  value DOUBLE NOT NULL,
  valid_from DATE,
  valid_to DATE,
  document INTEGER REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  clause TEXT,
  note TEXT
);

CREATE TABLE acceptance (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT UNIQUE,
  rule TEXT NOT NULL,
  zone INTEGER REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  lot INTEGER REFERENCES lot(id) DEFERRABLE INITIALLY DEFERRED,
  occupancy INTEGER REFERENCES occupancy(id) DEFERRABLE INITIALLY DEFERRED,
  work INTEGER REFERENCES work(id) DEFERRABLE INITIALLY DEFERRED,
  programme INTEGER REFERENCES programme(id) DEFERRABLE INITIALLY DEFERRED,
  accepted_on DATE NOT NULL,
  reason TEXT NOT NULL,
  until DATE,
  document INTEGER REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE holiday (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT UNIQUE,
  day DATE NOT NULL,
  last_day DATE,
  name TEXT NOT NULL,
  works BOOLEAN,
  document INTEGER REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
);

CREATE TABLE average_scope (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT UNIQUE,
  name TEXT NOT NULL,
  place INTEGER NOT NULL REFERENCES place(id) DEFERRABLE INITIALLY DEFERRED,
  valid_from DATE,
  valid_to DATE,
  document INTEGER REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
);

CREATE TABLE land_demand (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT UNIQUE,
  zone INTEGER NOT NULL REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  phase INTEGER REFERENCES phase(id) DEFERRABLE INITIALLY DEFERRED,
  enterprise INTEGER REFERENCES enterprise(id) DEFERRABLE INITIALLY DEFERRED,
  who TEXT,
  wanted_ha DOUBLE,
  day DATE NOT NULL,
  ended_on DATE,
  document INTEGER REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
);

ALTER TABLE report_period ADD COLUMN lines TEXT NOT NULL DEFAULT '[]';

ALTER TABLE period_figure ADD COLUMN project TEXT;
ALTER TABLE period_figure ADD COLUMN has_foreign_capital BOOLEAN;
ALTER TABLE period_figure ADD COLUMN of_infrastructure BOOLEAN;
ALTER TABLE period_figure ADD COLUMN paid_million_vnd DOUBLE;
ALTER TABLE period_figure ADD COLUMN ready_ha DOUBLE;
ALTER TABLE period_figure ADD COLUMN central_wastewater TEXT CHECK (central_wastewater IN ('none', 'building', 'built', 'meets_standard'));

ALTER TABLE work ADD COLUMN treatment TEXT CHECK (treatment IN ('pump', 'drying_bed', 'mechanical_sludge', 'biological', 'closed', 'pond', 'ditch'));
ALTER TABLE work ADD COLUMN distance_to_homes_m DOUBLE;
ALTER TABLE work ADD COLUMN upwind BOOLEAN;
ALTER TABLE work ADD COLUMN belt_m DOUBLE;
ALTER TABLE work ADD COLUMN land_ha DOUBLE;

ALTER TABLE zone ADD COLUMN in_land_plan BOOLEAN;
