INSERT INTO rtree_{table}_geom
  SELECT {id}, ST_MinX(geom), ST_MaxX(geom), ST_MinY(geom), ST_MaxY(geom) FROM {table}
  WHERE geom NOT NULL AND NOT ST_IsEmpty(geom);
