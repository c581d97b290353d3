-- The R-tree extension of GeoPackage (annex F.3) for one table; {table} stands for its name, {id} for
-- its key.
CREATE VIRTUAL TABLE rtree_{table}_geom USING rtree(id, minx, maxx, miny, maxy);
