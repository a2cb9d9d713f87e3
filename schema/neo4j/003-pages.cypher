// Pages of a year in the order of keys, read from the index alone.

CREATE INDEX paper_year_key IF NOT EXISTS FOR (n:Paper) ON (n.year, n.key);
