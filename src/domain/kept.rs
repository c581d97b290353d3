//! What a plan keeps: records of any kind, each kind in its table.

use super::kinds::kinds;
use super::{Described, Id, Key};
use imbl::OrdMap;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The records of one kind by key.
pub type Table<T> = OrdMap<Id<T>, Arc<T>>;

/// A kind of record that plans keep.
pub trait Kept: Described {
    /// The same record as one of any kind.
    fn into_record(record: Arc<Self>) -> Record;
    /// The records of this kind.
    fn table(tables: &Tables) -> &Table<Self>;
    /// The same, to change them.
    fn table_mut(tables: &mut Tables) -> &mut Table<Self>;
}

macro_rules! kept {
    ($d:tt $($kind:ident = $name:tt in $table:ident,)*) => {
        /// A record of any kind.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        pub enum Record {
            $(
                #[doc = concat!("See [`", stringify!($kind), "`](crate::domain::", stringify!($kind), ").")]
                #[serde(rename = $name)]
                $kind(Arc<$crate::domain::$kind>),
            )*
        }

        /// The records of a plan, kind by kind.
        #[derive(Clone, Debug, Default)]
        pub struct Tables {
            $($table: Table<$crate::domain::$kind>,)*
        }

        $(impl Kept for $crate::domain::$kind {
            fn into_record(record: Arc<Self>) -> Record {
                Record::$kind(record)
            }
            fn table(tables: &Tables) -> &Table<Self> {
                &tables.$table
            }
            fn table_mut(tables: &mut Tables) -> &mut Table<Self> {
                &mut tables.$table
            }
        })*

        /// Does the same for the record within a [`Record`], whatever its kind.
        macro_rules! of_record {
            ($d of:expr, $d record:ident => $d do:expr) => {
                match $d of {
                    $($crate::domain::Record::$kind($d record) => $d do,)*
                }
            };
        }
    };
}

kinds! { $ kept }

pub(crate) use of_record;

impl Record {
    /// Its key.
    pub fn key(&self) -> Key {
        of_record!(self, record => Key::of(record.id))
    }
}
