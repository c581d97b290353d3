//! Stories told through the real window: a person reads, clicks and types; the file keeps it.

mod boundaries;
mod built_in;
mod caret;
mod choosing;
mod clerk;
mod commands;
mod days;
mod documents;
mod files;
mod find;
mod lot_card;
mod many;
mod many_lots;
mod map;
mod measuring;
mod panics;
mod pictures;
mod record_form;
mod records;
mod refusals;
mod room;
mod tables;
mod through_time;
mod typing;
mod unsaved;
mod window;
