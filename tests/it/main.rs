//! All integration tests in one binary, so that they link once.
#![allow(missing_docs)]
#![allow(clippy::disallowed_methods, reason = "what a test writes need not survive a power cut")]
#![allow(clippy::too_many_lines, reason = "a story is told in one piece")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod boundaries;
mod builtin;
mod cli;
mod colours;
mod course;
mod doctor;
mod dossier;
mod drawings;
mod edges;
mod extremes;
mod features;
mod filled;
mod forms;
mod gates;
mod geodesy;
mod i18n;
mod industry_codes;
mod io;
mod judged;
mod land_use;
mod layers;
mod leases;
mod legal_fill;
mod licences;
mod map;
mod mutated;
mod office_words;
mod operations;
mod papers;
mod papers_made;
mod past;
mod plain_words;
mod plan_index;
mod procedure;
mod programs;
mod progress;
mod proj;
mod project;
mod readings;
mod readme;
mod records;
mod registers;
mod report;
mod rules;
mod standing;
mod store;
mod story;
mod tables_written;
mod trial;
mod typed_positions;
mod ui;
mod units;
mod views;
mod whole_plan;
