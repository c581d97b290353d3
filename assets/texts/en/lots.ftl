lots-title = Lots
lots-in-town = in the common rate
lots-expired = { $state }, lease expired, not renewed
