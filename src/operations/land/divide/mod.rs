//! Dividing land into areas.

mod divided;
mod front;
mod sweep;
#[cfg(test)]
mod tests;
mod turn;

pub use divided::Along;
#[cfg(test)]
pub(crate) use divided::Divided;
pub(crate) use divided::divided;
pub(in crate::operations::land) use divided::without_needless;
