// The graph: keys and numbers of nodes, the ids that lead to them, what was stated about them.
// Statements end with a semicolon at the end of a line. Each can be run again.

CREATE CONSTRAINT graph_name IF NOT EXISTS FOR (g:KnowledgeGraph) REQUIRE g.name IS UNIQUE;

CREATE CONSTRAINT paper_key IF NOT EXISTS FOR (n:Paper) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT author_key IF NOT EXISTS FOR (n:Author) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT institution_key IF NOT EXISTS FOR (n:Institution) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT venue_key IF NOT EXISTS FOR (n:Venue) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT topic_key IF NOT EXISTS FOR (n:Topic) REQUIRE n.key IS UNIQUE;

CREATE CONSTRAINT paper_number IF NOT EXISTS FOR (n:Paper) REQUIRE n.number IS UNIQUE;
CREATE CONSTRAINT author_number IF NOT EXISTS FOR (n:Author) REQUIRE n.number IS UNIQUE;
CREATE CONSTRAINT institution_number IF NOT EXISTS FOR (n:Institution) REQUIRE n.number IS UNIQUE;
CREATE CONSTRAINT venue_number IF NOT EXISTS FOR (n:Venue) REQUIRE n.number IS UNIQUE;
CREATE CONSTRAINT topic_number IF NOT EXISTS FOR (n:Topic) REQUIRE n.number IS UNIQUE;

CREATE CONSTRAINT unstated_reference IF NOT EXISTS FOR (n:Unstated) REQUIRE n.reference IS UNIQUE;
CREATE CONSTRAINT unstated_number IF NOT EXISTS FOR (n:Unstated) REQUIRE n.number IS UNIQUE;
CREATE CONSTRAINT alias_reference IF NOT EXISTS FOR (a:Alias) REQUIRE a.reference IS UNIQUE;
CREATE CONSTRAINT stated_number IF NOT EXISTS FOR (s:Stated) REQUIRE s.number IS UNIQUE;
