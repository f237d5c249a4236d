using ResumeVoice.Contract.Servers;
using ResumeVoice.Storage.Tests.Engines;

namespace ResumeVoice.Storage.Tests.Postgres;

public sealed class PostgresConversationTests(PostgresServer server)
    : ConversationFacts(new PostgresTestEngine(server));

public sealed class PostgresKeyTests(PostgresServer server)
    : KeyFacts(new PostgresTestEngine(server));

public sealed class PostgresJobTests(PostgresServer server)
    : JobFacts(new PostgresTestEngine(server));

public sealed class PostgresAnalyticsTests(PostgresServer server)
    : AnalyticsFacts(new PostgresTestEngine(server));

public sealed class PostgresResumeTests(PostgresServer server)
    : ResumeFacts(new PostgresTestEngine(server));

public sealed class PostgresDraftTests(PostgresServer server)
    : DraftFacts(new PostgresTestEngine(server));

public sealed class PostgresSearchTests(PostgresServer server)
    : SearchFacts(new PostgresTestEngine(server));

public sealed class PostgresMigrationTests(PostgresServer server)
    : MigrationFacts(new PostgresTestEngine(server), mayBeNewer: true);
