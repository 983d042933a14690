-- until when the owner has read what the authority wrote
ALTER TABLE AUTH_CITIZEN ADD COLUMN READ_UNTIL ${timestamp};
