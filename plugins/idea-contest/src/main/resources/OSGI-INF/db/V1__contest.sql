create table idea_contest (
    town varchar(60) not null,
    id ${uuid} not null,
    starts_at ${timestamp} not null,
    ends_at ${timestamp} not null,
    published ${boolean} not null,
    moderated ${boolean} not null,
    age integer not null,
    winners integer not null,
    alternates integer not null,
    accept_days integer not null,
    words ${text} not null,
    -- makes keys of persons that nobody else can make; goes with the contact data
    secret varchar(64),
    -- signs what pages of ideas hand out
    token_key varchar(64) not null,
    primary key (town, id)
);
create index idea_contest_start on idea_contest (town, starts_at);

create table idea_contest_entry (
    town varchar(60) not null,
    id ${uuid} not null,
    contest varchar(36) not null,
    case_key varchar(200) not null,
    case_id varchar(36),
    state varchar(20) not null,
    channel varchar(20) not null,
    ratings varchar(500) not null,
    ticket_hash varchar(64),
    received_at ${timestamp} not null,
    primary key (town, id)
);
create index idea_contest_entry_contest on idea_contest_entry (town, contest, state);
create index idea_contest_entry_case on idea_contest_entry (town, case_id);
create index idea_contest_entry_ticket on idea_contest_entry (town, contest, ticket_hash);

-- what counts once: a person, a card, a page that was handed out
create table idea_contest_claim (
    town varchar(60) not null,
    id ${uuid} not null,
    owner varchar(36) not null,
    primary key (town, id)
);
create index idea_contest_claim_owner on idea_contest_claim (town, owner);

create table idea_contest_contact (
    town varchar(60) not null,
    id ${uuid} not null,
    contest varchar(36) not null,
    given_names varchar(120) not null,
    family_name varchar(120) not null,
    address varchar(400) not null,
    email varchar(254) not null,
    language varchar(20) not null,
    primary key (town, id)
);
create index idea_contest_contact_contest on idea_contest_contact (town, contest);

create table idea_contest_idea (
    town varchar(60) not null,
    id ${uuid} not null,
    contest varchar(36) not null,
    entry varchar(36),
    title varchar(100) not null,
    body varchar(2000) not null,
    category varchar(40) not null,
    place varchar(100) not null,
    state varchar(20) not null,
    reason varchar(1000) not null,
    answer varchar(2000) not null,
    merged varchar(36),
    supports integer not null,
    submitted_at ${timestamp} not null,
    changed_at ${timestamp} not null,
    primary key (town, id)
);
create index idea_contest_idea_state on idea_contest_idea (town, contest, state);
create index idea_contest_idea_entry on idea_contest_idea (town, entry);

create table idea_contest_support (
    town varchar(60) not null,
    id ${uuid} not null,
    idea varchar(36) not null,
    primary key (town, id)
);
create index idea_contest_support_idea on idea_contest_support (town, idea);

create table idea_contest_card (
    town varchar(60) not null,
    id ${uuid} not null,
    contest varchar(36) not null,
    code varchar(12) not null,
    batch integer not null,
    place integer not null,
    primary key (town, id)
);
create index idea_contest_card_code on idea_contest_card (town, contest, code);

create table idea_contest_keying (
    town varchar(60) not null,
    id ${uuid} not null,
    contest varchar(36) not null,
    clerk varchar(60) not null,
    fields ${text} not null,
    keyed_at ${timestamp} not null,
    primary key (town, id)
);
create index idea_contest_keying_contest on idea_contest_keying (town, contest);

create table idea_contest_draw (
    town varchar(60) not null,
    id ${uuid} not null,
    seed varchar(64) not null,
    commitment varchar(64) not null,
    committed_at ${timestamp} not null,
    list_hash varchar(64),
    tickets ${bytes},
    fixed_at ${timestamp},
    outside varchar(200),
    drawn_at ${timestamp},
    cleared_at ${timestamp},
    primary key (town, id)
);

create table idea_contest_winner (
    town varchar(60) not null,
    id ${uuid} not null,
    contest varchar(36) not null,
    place integer not null,
    ticket_hash varchar(64) not null,
    state varchar(20) not null,
    primary key (town, id)
);
create index idea_contest_winner_place on idea_contest_winner (town, contest, place);
