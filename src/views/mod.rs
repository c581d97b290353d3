//! views

pub mod scene;
