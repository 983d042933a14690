alter table idea_contest_winner add column told_at ${timestamp};
