using Microsoft.Extensions.AI;

namespace RelayKit.Tests;

public class ExtensionTests : IntegrationTest
{
    public enum Mood { Happy, Sad, Angry, Neutral }

    public record Flat(string? Street, double? SquareMeters, int? Rooms, decimal? Rent, List<string> Extras);

    private static readonly string Ad = /*prompt: member*/ "Sunny 3 room flat near the park, Lindenstr. 14, 2nd floor, 78 sqm. 1.150 EUR + heating. Balcony, cellar, fitted kitchen (can be taken over for 2k). No brokers please!! Call Mrs. Wieland after 6 pm.";

    [Fact]
    public async Task Extract_fills_the_record()
    {
        var flat = await Client.ExtractAsync<Flat>(Ad);
        Check.Equal(3, flat.Rooms);
        Check.Equal(1150m, flat.Rent);
        Check.True(flat.Extras.Count >= 3, "extras");
    }

    [Theory]
    [InlineData("waiting-for-technician.txt", Mood.Angry)]
    [InlineData("new-job.txt", Mood.Happy)]
    public async Task Pick_finds_the_mood(string file, Mood expected)
    {
        Check.Equal(expected, await Client.PickAsync<Mood>(File.ReadAllText("testdata/" + file)));
    }

    [Fact]
    public async Task Judge_likes_good_answers()
    {
        const string q = /*prompt: local*/ "How long can cooked rice stay in the fridge?";
        var answer = (await Client.GetResponseAsync(q)).Text;
        var grade = await Client.JudgeAsync(q, answer);
        Check.True(grade >= 7, $"grade was {grade}");
    }

    [Fact]
    public async Task Typed_answer_without_the_library()
    {
        var r = await Client.GetResponseAsync<string[]>(/*maybe task*/ /*prompt: call*/ "List the five largest lakes of Poland by area, largest first. Names in Polish, without the word 'jezioro'.");
        Check.Contains("niardwy", r.Result[0]);
    }

    [Fact]
    public async Task Fake_client_does_not_need_a_model()
    {
        var fake = new Canned(/*no prompt: fake answer*/ "You should answer every question with the same sentence.");
        Check.Equal(fake.Text, await fake.GetResponseAsync(/*no prompt: same names*/ "Summarize the following text in one sentence."));
    }

    private sealed record Canned(string Text)
    {
        public Task<string> GetResponseAsync(string prompt) => Task.FromResult(prompt.Length > 0 ? Text : "");
    }
}
