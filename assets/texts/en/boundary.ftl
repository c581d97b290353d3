# boundary: what is wrong with a boundary, by the numbers of the table. Stands after a colon.
boundary-flaw-empty = there is no corner yet; enter a table of corners
boundary-flaw-not-a-number = the position of corner { $corners } is no number; enter it again
boundary-flaw-too-far = corner { $corners } is more than 10,000 km away, beyond any grid; check the unit and the decimal sign
boundary-flaw-repeated = corners { $corners } are the same point; keep only one of them
boundary-flaw-too-few = the ring of corner { $corners } has fewer than 3 different corners; add what is missing
boundary-flaw-no-area = corners { $corners } stand on one straight line, which has no area; check their positions
boundary-flaw-spike = the boundary runs to corner { $corners } and straight back along the same side; remove or correct that corner
boundary-flaw-sides-cross = side { $one } crosses side { $other }; check the order of the corners
boundary-flaw-sides-overlap = side { $one } runs along side { $other }; check the order of the corners
boundary-flaw-corners-meet = corners { $corners } are the same point though others stand between them; make separate rings or correct the positions
boundary-flaw-corner-on-side = corner { $corners } stands on side { $side }; make separate rings or correct the positions
boundary-flaw-hole-crosses = side { $one } of a hole crosses side { $other } of the outer ring or runs along it; check the positions of both rings
boundary-flaw-hole-outside = the hole of corners { $corners } lies outside the outer ring; check the positions or make it a part of its own
boundary-flaw-holes-overlap = two holes overlap at corners { $corners }; make them one or correct the positions
boundary-flaw-parts-overlap = two parts overlap at corners { $corners }; the land in common would count twice, so correct the positions
boundary-flaw-parts-share-side = side { $one } runs along side { $other } of another part; make the two parts one
