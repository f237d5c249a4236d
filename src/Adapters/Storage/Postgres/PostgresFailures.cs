using Npgsql;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.Storage.Postgres;

/// <summary>
/// What goes wrong with PostgreSQL as failures of the store. Whether a retry may help is Npgsql's to say.
/// </summary>
internal static class PostgresFailures
{
    /// <summary>Whether it is the connection that failed, and not what was asked over it.</summary>
    public static bool IsBroken(NpgsqlException exception) => exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown } => true,
        PostgresException or { InnerException: TimeoutException } => false,
        _ => true,
    };

    public static DependencyException Map(TimeoutException exception) => Late(exception);

    public static DependencyException Map(NpgsqlException exception) => exception switch
    {
        { InnerException: TimeoutException } => Late(exception),
        { IsTransient: true } => Failures.Of(
            DependencyFailure.Unavailable, "PostgreSQL cannot be reached.", exception),
        PostgresException { SqlState: PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted } =>
            Failures.Of(DependencyFailure.Corrupt, "PostgreSQL reports damaged data.", exception),
        // A connection that breaks midway says so without being called transient; the next call gets another.
        not PostgresException => Failures.Of(
            DependencyFailure.Unavailable, "The connection to PostgreSQL broke.", exception),
        _ => Failures.Of(DependencyFailure.Refused, "PostgreSQL refused what it was asked.", exception),
    };

    private static DependencyException Late(Exception exception) =>
        Failures.Of(DependencyFailure.Timeout, "PostgreSQL did not answer in time.", exception);
}
