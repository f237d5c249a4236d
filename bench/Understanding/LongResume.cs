using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ResumeVoice.Bench.Understanding;

/// <summary>
/// An invented résumé of about 43 KB, the size of the largest real one we have seen: the same on every run, since
/// words are dealt out in turn and not at random.
/// </summary>
internal static class LongResume
{
    private static readonly string[] Technologies =
    [
        "C#", "Python", "Go", "Rust", "TypeScript", "PostgreSQL", "Redis", "Kafka", "Kubernetes", "Terraform", "AWS",
        "React", "PyTorch", "Spark", "GraphQL", "gRPC", "Docker", "Elasticsearch", "Java", "Swift",
    ];

    private static readonly string[] Places =
        ["Northwind", "Harbour", "Bluefield", "Castellan", "Meridian", "Juniper", "Larkspur", "Ostrava", "Tidewater"];

    private static readonly string[] Trades =
        ["Logistics", "Health", "Robotics", "Payments", "Energy", "Maps", "Audio"];

    private static readonly string[] Things =
    [
        "route planner", "ledger", "speech index", "sensor gateway", "claims portal", "feature store", "map renderer",
        "search service", "billing pipeline", "forecasting model", "design system", "query planner", "audit trail",
    ];

    private static readonly string[] Deeds =
        ["Built", "Led the team behind", "Rewrote", "Designed", "Scaled", "Shipped", "Measured and halved the cost of"];

    public static byte[] Build()
    {
        var resume = new JsonObject
        {
            ["basics"] = new JsonObject
            {
                ["name"] = "Mira Halvorsen",
                ["label"] = "Principal Engineer",
                ["email"] = "mira@example.com",
                ["url"] = "https://mira.example.com",
                ["summary"] = "Builds data and speech systems that people rely on, and the teams that run them.",
                ["location"] = new JsonObject { ["city"] = "Bergen", ["countryCode"] = "NO" },
            },
            ["work"] = Entries(20, Job),
            ["projects"] = Entries(43, Project),
            ["publications"] = Entries(12, Publication),
            ["education"] = Entries(3, Degree),
            ["certificates"] = Entries(6, Certificate),
            ["awards"] = Entries(5, Award),
            ["skills"] = Entries(12, Skill),
            ["languages"] = new JsonArray(
                new JsonObject { ["language"] = "Norwegian", ["fluency"] = "Native" },
                new JsonObject { ["language"] = "English", ["fluency"] = "Fluent" }),
        };
        return JsonSerializer.SerializeToUtf8Bytes(resume);
    }

    private static JsonObject Job(int n) => new()
    {
        ["name"] = Company(n),
        ["position"] = Pick(["Engineer", "Senior Engineer", "Staff Engineer", "Tech Lead", "Data Engineer"], n),
        ["startDate"] = Date(2025 - n, 2 + (n % 3)),
        ["endDate"] = n == 0 ? null : Date(2026 - n, 1),
        ["summary"] = $"Responsible for the {Pick(Things, n)} of {Company(n)}, used by {20 + n} teams every day.",
        ["highlights"] = Entries(5, line => Deed((5 * n) + line)),
    };

    private static JsonObject Project(int n) => new()
    {
        ["name"] = $"{Pick(Places, (4 * n) + 1)} {Pick(Things, n)}",
        ["description"] = $"A {Pick(Things, n)} for {Pick(Trades, n)} in {Pick(Technologies, n)}. {Deed(3 * n)}",
        ["startDate"] = Date(2010 + (n % 15), 1 + (n % 12)),
        ["keywords"] = Entries(4, k => JsonValue.Create(Pick(Technologies, (3 * n) + (7 * k)))),
        ["highlights"] = Entries(2, line => Deed((2 * n) + line + 1)),
        ["url"] = $"https://example.com/projects/{n}",
    };

    private static JsonObject Publication(int n) => new()
    {
        ["name"] = $"On the {Pick(Things, n + 3)} and its limits, part {n + 1}",
        ["publisher"] = $"{Pick(Trades, n)} Review",
        ["releaseDate"] = Date(2012 + n, 6),
        ["summary"] = $"Shows how {Pick(Technologies, n)} changes what a {Pick(Things, n + 3)} can promise.",
    };

    private static JsonObject Degree(int n) => new()
    {
        ["institution"] = $"University of {Pick(Places, n)}",
        ["area"] = Pick(["Computer Science", "Linguistics", "Mathematics"], n),
        ["studyType"] = Pick(["Ph.D.", "Master of Science", "Bachelor of Science"], n),
        ["startDate"] = Date(2003 - (3 * n), 9),
        ["endDate"] = Date(2006 - (3 * n), 6),
    };

    private static JsonObject Certificate(int n) => new()
    {
        ["name"] = $"{Pick(Technologies, 2 * n)} Professional",
        ["issuer"] = Company(n + 4),
        ["date"] = Date(2014 + n, 3),
    };

    private static JsonObject Award(int n) => new()
    {
        ["title"] = $"{Pick(Trades, n)} Prize",
        ["awarder"] = $"{Pick(Places, n)} Society",
        ["date"] = Date(2015 + n, 11),
        ["summary"] = Deed(n),
    };

    private static JsonObject Skill(int n) => new()
    {
        ["name"] = $"{Pick(Trades, n)} {Pick(["systems", "data", "platforms"], n)}",
        ["level"] = Pick(["Expert", "Advanced"], n),
        ["keywords"] = Entries(5, k => JsonValue.Create(Pick(Technologies, n + (4 * k)))),
    };

    private static JsonNode Deed(int n) =>
        $"{Pick(Deeds, n)} the {Pick(Things, n + 2)} in {Pick(Technologies, n)} and {Pick(Technologies, n + 5)}, "
        + $"cutting its latency by {10 + (7 * n % 80)} % for {Pick(Trades, n)} customers.";

    private static string Company(int n) => $"{Pick(Places, n)} {Pick(Trades, n)}";

    private static string Date(int year, int month) =>
        string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}");

    private static string Pick(string[] words, int n) => words[n % words.Length];

    private static JsonArray Entries(int count, Func<int, JsonNode?> entry) =>
        [.. Enumerable.Range(0, count).Select(entry)];
}
