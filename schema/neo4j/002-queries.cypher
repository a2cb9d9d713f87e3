// What queries filter, order and search by.

CREATE INDEX paper_year IF NOT EXISTS FOR (n:Paper) ON (n.year);
CREATE INDEX paper_date IF NOT EXISTS FOR (n:Paper) ON (n.date);
CREATE INDEX paper_doi IF NOT EXISTS FOR (n:Paper) ON (n.doi);
CREATE INDEX paper_arxiv IF NOT EXISTS FOR (n:Paper) ON (n.arxiv);
CREATE INDEX paper_acl IF NOT EXISTS FOR (n:Paper) ON (n.acl);
CREATE INDEX paper_openalex IF NOT EXISTS FOR (n:Paper) ON (n.openAlex);
CREATE INDEX author_orcid IF NOT EXISTS FOR (n:Author) ON (n.orcid);
CREATE INDEX author_openalex IF NOT EXISTS FOR (n:Author) ON (n.openAlex);
CREATE INDEX institution_ror IF NOT EXISTS FOR (n:Institution) ON (n.ror);
CREATE INDEX institution_openalex IF NOT EXISTS FOR (n:Institution) ON (n.openAlex);
CREATE INDEX venue_issn IF NOT EXISTS FOR (n:Venue) ON (n.issn);
CREATE INDEX venue_openalex IF NOT EXISTS FOR (n:Venue) ON (n.openAlex);
CREATE INDEX topic_openalex IF NOT EXISTS FOR (n:Topic) ON (n.openAlex);

// The words are cut and folded before they are stored, so the index only has to split at blanks.
CREATE FULLTEXT INDEX paper_words IF NOT EXISTS FOR (n:Paper) ON EACH [n.titleWords, n.alternateNamesWords, n.abstractWords]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};
CREATE FULLTEXT INDEX author_words IF NOT EXISTS FOR (n:Author) ON EACH [n.nameWords, n.alternateNamesWords]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};
CREATE FULLTEXT INDEX institution_words IF NOT EXISTS FOR (n:Institution) ON EACH [n.nameWords, n.alternateNamesWords]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};
CREATE FULLTEXT INDEX venue_words IF NOT EXISTS FOR (n:Venue) ON EACH [n.nameWords, n.alternateNamesWords]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};
CREATE FULLTEXT INDEX topic_words IF NOT EXISTS FOR (n:Topic) ON EACH [n.nameWords, n.alternateNamesWords]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};
