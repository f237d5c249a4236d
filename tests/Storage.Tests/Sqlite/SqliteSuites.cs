using ResumeVoice.Storage.Tests.Engines;

namespace ResumeVoice.Storage.Tests.Sqlite;

public sealed class SqliteConversationTests() : ConversationFacts(new SqliteTestEngine());

public sealed class SqliteKeyTests() : KeyFacts(new SqliteTestEngine());

public sealed class SqliteJobTests() : JobFacts(new SqliteTestEngine());

public sealed class SqliteDraftTests() : DraftFacts(new SqliteTestEngine());

public sealed class SqliteAnalyticsTests() : AnalyticsFacts(new SqliteTestEngine());

public sealed class SqliteResumeTests() : ResumeFacts(new SqliteTestEngine());

public sealed class SqliteSearchTests() : SearchFacts(new SqliteTestEngine());

public sealed class SqliteMigrationTests() : MigrationFacts(new SqliteTestEngine(), mayBeNewer: false);
