//! Other people's files: read to features or corners, mapped to an edit, written from a plan.
//!
//! Nothing here changes a plan or keeps what it could not read: every refused row is handed back
//! with its reason.
