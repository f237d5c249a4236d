using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using ResumeVoice.Api.Auth;
using ResumeVoice.Api.Problems;

namespace ResumeVoice.Api.OpenApi;

/// <summary>
/// Turns what routes say of themselves into the OpenAPI document: problems, parameters, keys, limits.
/// </summary>
internal static class DocumentShape
{
    private const string KeyScheme = "key";

    public static Task DescribeAsync(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "ResumeVoice",
            Version = "1",
            Description = "Ask a résumé questions and get grounded answers.",
        };
        // The document is read from wherever it was fetched: no absolute address to go stale behind a proxy.
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [KeyScheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "An owner key (rv_sk_…), a publishable key (rv_pk_…) or a visitor's token.",
            },
        };
        return Task.CompletedTask;
    }

    public static async Task DescribeAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        foreach (var parameter in metadata.OfType<ParameterMetadata>()) Add(operation, parameter);
        var problem = await context.GetOrCreateSchemaAsync(typeof(ProblemDocument), null, cancellationToken);
        operation.Responses ??= [];
        var kinds = metadata.OfType<FailureMetadata>().Select(failure => failure.Kind).Distinct();
        foreach (var status in kinds.GroupBy(kind => kind.Status))
            operation.Responses[$"{status.Key}"] = Response(problem, [.. status]);
        if (!metadata.OfType<AccessMetadata>().Any()) return;
        operation.Security =
        [
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(KeyScheme, context.Document)] = [] },
        ];
    }

    private static void Add(OpenApiOperation operation, ParameterMetadata parameter)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = parameter.Name,
            In = parameter.InHeader ? ParameterLocation.Header : ParameterLocation.Query,
            Description = parameter.Description,
            Schema = new OpenApiSchema
            {
                Type = parameter.Type switch
                {
                    "integer" => JsonSchemaType.Integer,
                    "boolean" => JsonSchemaType.Boolean,
                    _ => JsonSchemaType.String,
                },
            },
        });
    }

    private static OpenApiResponse Response(IOpenApiSchema problem, ProblemKind[] kinds) => new()
    {
        Description = string.Join("; ", kinds.Select(kind => $"`{kind.Code}`: {kind.Title}")),
        Content = new Dictionary<string, OpenApiMediaType>
        {
            [Problem.ContentType] = new OpenApiMediaType { Schema = problem },
        },
    };
}
