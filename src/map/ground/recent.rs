//! What was read last, kept as far as there is room.

use std::collections::HashMap;
use std::hash::Hash;

/// Values by key. Where they weigh too much, those not asked for longest go.
pub struct Recent<K, V> {
    kept: HashMap<K, Kept<V>>,
    /// What all may weigh together.
    most: usize,
    held: usize,
    clock: u64,
}

struct Kept<V> {
    value: V,
    weight: usize,
    last_used: u64,
}

impl<K: Eq + Hash, V: Clone> Recent<K, V> {
    /// Nothing yet; in what the weights are is the caller's.
    pub fn new(most: usize) -> Self {
        Self { kept: HashMap::new(), most, held: 0, clock: 0 }
    }

    /// The value kept for a key.
    pub fn get(&mut self, key: &K) -> Option<V> {
        self.clock += 1;
        let kept = self.kept.get_mut(key)?;
        kept.last_used = self.clock;
        Some(kept.value.clone())
    }

    /// Keeps a value.
    pub fn put(&mut self, key: K, value: V, weight: usize) {
        while self.held + weight > self.most && !self.kept.is_empty() {
            self.forget_older_half();
        }
        self.clock += 1;
        let kept = Kept { value, weight, last_used: self.clock };
        self.held += weight;
        if let Some(before) = self.kept.insert(key, kept) {
            self.held -= before.weight;
        }
    }

    fn forget_older_half(&mut self) {
        let mut ages: Vec<u64> = self.kept.values().map(|kept| kept.last_used).collect();
        ages.sort_unstable();
        let middle = ages[ages.len() / 2];
        self.kept.retain(|_, kept| kept.last_used > middle);
        self.held = self.kept.values().map(|kept| kept.weight).sum();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_too_much_what_was_not_asked_for_longest_goes() {
        let mut recent = Recent::new(40);
        for number in 0..4 {
            recent.put(number, number, 10);
        }
        assert_eq!(recent.get(&0), Some(0));
        recent.put(4, 4, 10);
        assert_eq!(
            [0, 1, 2, 3, 4].map(|key| recent.get(&key)),
            [Some(0), None, None, None, Some(4)]
        );
        recent.put(5, 5, 100);
        assert_eq!((recent.get(&0), recent.get(&5), recent.held), (None, Some(5), 100));
    }
}
