-- Version 4: works and their progress, villages' products and figures, investment projects, industrial
-- promotion and money, tasks and difficulties, inspections; and files kept inside the plan.

CREATE TABLE investment_project (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  geom GEOMETRY,
  name TEXT NOT NULL,
  enterprise INTEGER REFERENCES enterprise(id) DEFERRABLE INITIALLY DEFERRED,
  zone INTEGER REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  status TEXT CHECK (status IN ('planned', 'approved', 'under_way', 'done', 'stopped', 'dropped')),
  area_m2 DOUBLE,
  investment_million_vnd DOUBLE,
  planned_end DATE,
  place TEXT,
  document INTEGER REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  clause TEXT,
  note TEXT
);

CREATE TABLE project_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  project INTEGER NOT NULL REFERENCES investment_project(id) DEFERRABLE INITIALLY DEFERRED,
  step INTEGER NOT NULL,
  name TEXT NOT NULL,
  due DATE,
  done_on DATE,
  document INTEGER REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
);

CREATE TABLE work (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  geom GEOMETRY,
  zone INTEGER REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('general', 'road', 'power', 'water', 'drainage', 'wastewater', 'fire', 'lighting', 'green', 'telecom', 'clearance', 'filling')),
  status TEXT CHECK (status IN ('planned', 'approved', 'under_way', 'done', 'stopped', 'dropped')),
  capacity DOUBLE,
  capacity_unit TEXT,
  planned_start DATE,
  planned_end DATE,
  started DATE,
  finished DATE,
  cost_million_vnd DOUBLE,
  contractor TEXT,
  document INTEGER REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  clause TEXT,
  note TEXT
);

CREATE TABLE work_reading (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  work INTEGER NOT NULL REFERENCES work(id) DEFERRABLE INITIALLY DEFERRED,
  day DATE NOT NULL,
  percent DOUBLE NOT NULL,
  document INTEGER REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
);

CREATE TABLE product (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  zone INTEGER REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  enterprise INTEGER REFERENCES enterprise(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  ocop_stars INTEGER,
  ocop_on DATE,
  document INTEGER REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
);

CREATE TABLE observation (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  zone INTEGER REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  measure TEXT NOT NULL CHECK (measure IN ('households', 'craft_households', 'producers', 'enterprises_operating', 'workers', 'output', 'revenue', 'visitors', 'years_of_trade', 'years_steady', 'environment_met', 'recognised', 'area_ha', 'other')),
  subject TEXT,
  value DOUBLE,
  value_to DOUBLE,
  unit TEXT,
  day DATE NOT NULL,
  precision TEXT CHECK (precision IN ('day', 'month', 'year')),
  source TEXT NOT NULL,
  document INTEGER REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
);

CREATE TABLE programme (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('training', 'study_visit', 'demonstration_model', 'machinery', 'fair', 'consulting', 'other')),
  year INTEGER NOT NULL,
  fund TEXT CHECK (fund IN ('national', 'provincial', 'town', 'enterprise', 'other')),
  status TEXT CHECK (status IN ('planned', 'approved', 'under_way', 'done', 'stopped', 'dropped')),
  zone INTEGER REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  beneficiaries TEXT,
  supporters TEXT,
  courses INTEGER,
  trainees INTEGER,
  total_million_vnd DOUBLE,
  support_million_vnd DOUBLE,
  document INTEGER REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  clause TEXT,
  note TEXT
);

CREATE TABLE budget (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  year INTEGER NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('national', 'provincial', 'town', 'enterprise', 'other')),
  work INTEGER REFERENCES work(id) DEFERRABLE INITIALLY DEFERRED,
  programme INTEGER REFERENCES programme(id) DEFERRABLE INITIALLY DEFERRED,
  subject TEXT,
  planned_million_vnd DOUBLE,
  allotted_million_vnd DOUBLE,
  spent_million_vnd DOUBLE,
  day DATE,
  document INTEGER REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
);

CREATE TABLE task (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  subject TEXT NOT NULL,
  lead TEXT,
  cooperating TEXT,
  due DATE,
  state TEXT CHECK (state IN ('open', 'under_way', 'waiting', 'done', 'dropped')),
  waits_for TEXT,
  done_on DATE,
  zone INTEGER REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  work INTEGER REFERENCES work(id) DEFERRABLE INITIALLY DEFERRED,
  programme INTEGER REFERENCES programme(id) DEFERRABLE INITIALLY DEFERRED,
  project INTEGER REFERENCES investment_project(id) DEFERRABLE INITIALLY DEFERRED,
  target INTEGER REFERENCES target(id) DEFERRABLE INITIALLY DEFERRED,
  document INTEGER REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  clause TEXT,
  note TEXT
);

CREATE TABLE difficulty (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  subject TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('difficulty', 'proposal')),
  raised_on DATE,
  put_to TEXT,
  answered_on DATE,
  answer TEXT,
  follow_up TEXT,
  follow_up_by DATE,
  solved_on DATE,
  lead TEXT,
  zone INTEGER REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  document INTEGER REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  clause TEXT,
  note TEXT
);

CREATE TABLE inspection (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  geom GEOMETRY,
  zone INTEGER REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('mining', 'haulage', 'other')),
  day DATE NOT NULL,
  place TEXT NOT NULL,
  subject TEXT,
  finding TEXT,
  violation BOOLEAN,
  distance_to_homes_m DOUBLE,
  follow_up TEXT,
  follow_up_by DATE,
  followed_up_on DATE,
  document INTEGER REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
);

-- Files that documents keep inside the plan.
CREATE TABLE lapday_file (
  uid TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  bytes BLOB NOT NULL
);
INSERT INTO gpkg_extensions VALUES ('lapday_file', NULL, 'lapday_books',
  'What the program Lapday keeps of a plan: the files its documents hold', 'read-write');

ALTER TABLE target ADD COLUMN work INTEGER REFERENCES work(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE target ADD COLUMN project INTEGER REFERENCES investment_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE target ADD COLUMN product INTEGER REFERENCES product(id) DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE statement (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  target INTEGER NOT NULL REFERENCES target(id) DEFERRABLE INITIALLY DEFERRED,
  day DATE NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('on_course', 'late', 'done', 'dropped')),
  value DOUBLE,
  source TEXT NOT NULL,
  document INTEGER REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
);
