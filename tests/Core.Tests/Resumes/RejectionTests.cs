using System.Text;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Tests.Resumes;

public class RejectionTests
{
    [Theory]
    [InlineData("", 1, 1)]
    [InlineData(" \n\t", 1, 1)]
    [InlineData("hello", 1, 1)]
    [InlineData("{\"basics\":\n {\"name\" \"Ada\"}}", 2, 10)]
    [InlineData("{\"work\":[\n  {\"name\":\"Äöü\",}\n]}", 2, 17)]
    [InlineData("{\"basics\":{\"name\":\"Ada\"}", 1, 25)]
    [InlineData("{} {}", 1, 4)]
    public void What_is_not_JSON_is_rejected_with_its_place(string document, int line, int column)
    {
        var rejected = Documents.Reject(document);

        Assert.Equal(("not_json", line, column), (rejected.Code, rejected.Line, rejected.Column));
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_rejected_with_their_place()
    {
        byte[] document = [.. "{\"basics\":\n{\"name\":\"René"u8, 0xE9, .. "\"}}"u8];

        var rejected = Documents.Reject(document);

        Assert.Equal(("not_utf8", 2, 14), (rejected.Code, rejected.Line, rejected.Column));
    }

    [Fact]
    public void UTF_16_is_rejected_as_not_UTF_8() =>
        Assert.Equal("not_utf8", Documents.Reject([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("{}")]).Code);

    [Fact]
    public void A_byte_order_mark_does_no_harm()
    {
        byte[] document = [0xEF, 0xBB, 0xBF, .. "{\"basics\":{\"name\":\"Ada\"}}"u8];

        Assert.IsType<ImportResult.Imported>(ResumeImporter.Import(document));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[{\"basics\":{\"name\":\"Ada\"}}]")]
    [InlineData("\"résumé\"")]
    [InlineData("42")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"basics\":{}}")]
    [InlineData("{\"basics\":{\"name\":\" \"},\"work\":[],\"skills\":{}}")]
    [InlineData("{\"work\":[null,{},{\"name\":\"\"}]}")]
    [InlineData("{\"name\":\"left-pad\",\"homepage\":\"https://pad.dev\",\"keywords\":[\"pad\"]}")]
    [InlineData("{\"recipe\":\"Soup\",\"ingredients\":[\"water\"]}")]
    public void JSON_that_says_nothing_of_a_person_is_not_a_resume(string document) =>
        Assert.Equal("not_a_resume", Documents.Reject(document).Code);

    [Fact]
    public void A_document_nested_a_hundred_deep_is_rejected_with_its_place()
    {
        var document = "{\"basics\":{\"name\":\"Ada\"},\n\"a/b\":" + new string('[', 100) + new string(']', 100) + "}";

        var rejected = Documents.Reject(document);

        Assert.Equal(("too_deep", 2, 7 + ImportLimits.DepthMax - 1), (rejected.Code, rejected.Line, rejected.Column));
        Assert.StartsWith("/a~1b/0/0/0", rejected.Pointer, StringComparison.Ordinal);
    }

    [Fact]
    public void The_deepest_document_is_taken_and_one_level_more_is_not()
    {
        static string Nested(int depth) =>
            "{\"basics\":{\"name\":\"Ada\"},\"x\":" + new string('[', depth - 1) + new string(']', depth - 1) + "}";

        Documents.Import(Nested(ImportLimits.DepthMax));
        Assert.Equal("too_deep", Documents.Reject(Nested(ImportLimits.DepthMax + 1)).Code);
    }

    [Fact]
    public void The_largest_document_is_taken_and_one_byte_more_is_not()
    {
        var largest = "{\"basics\":{\"name\":\"Ada\"}}".PadRight(ImportLimits.DocumentBytesMax);

        Documents.Import(largest);
        Assert.Equal("too_large", Documents.Reject(largest + " ").Code);
    }
}
