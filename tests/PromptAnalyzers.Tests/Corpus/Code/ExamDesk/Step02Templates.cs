using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace ExamDesk;

public static class Step02Templates
{
    public static async Task RunAsync(Kernel kernel, string mail)
    {
        // --- 2a: classification, zero shot
        var classify = kernel.CreateFunctionFromPrompt(/*task*//*prompt: call*/ """
            Which topic does this student mail have?
            Possible topics: REGISTRATION, WITHDRAWAL, GRADE, CERTIFICATE, RECOGNITION, OTHER
            Answer with the topic and nothing else.

            Mail: {{$mail}}
            Topic:
            """, new OpenAIPromptExecutionSettings { Temperature = 0, MaxTokens = 10 }, functionName: "ClassifyMail");

        var topic = await kernel.InvokeAsync(classify, new() { ["mail"] = mail });
        Console.WriteLine($"zero shot: {topic}");

        // --- 2b: the same as few shot, compare the results!
        var fewShot = /*examples*//*prompt: local*/ @"
Mail: I passed two courses in Lyon, can you accept them?
Topic: RECOGNITION

Mail: hi, forgot to sign up for the retake, its only 1 day late!!!
Topic: REGISTRATION

Mail: Ich brauche bis morgen ein Transcript für die Bewerbung
Topic: CERTIFICATE

Mail: {{$mail}}
Topic:";
        var classify2 = kernel.CreateFunctionFromPrompt(fewShot, new OpenAIPromptExecutionSettings { Temperature = 0 });
        Console.WriteLine($"few shot : {await classify2.InvokeAsync(kernel, new() { ["mail"] = mail })}");

        // --- 2c: prompt from the library
        var shorten = KernelFunctionFactory.CreateFromPrompt(/*prompt: elsewhere*/ PromptLibrary.ShortenRegulation);
        var text = await shorten.InvokeAsync(kernel, new() { ["input"] = Paragraph14 });
        Console.WriteLine(text);

        // --- 2d: prompt from a file
        var route = kernel.CreateFunctionFromPrompt(/*examples*//*prompt: file*/ File.ReadAllText(Path.Combine("Prompts", "appeal_route.txt")));
        Console.WriteLine("route: " + await kernel.InvokeAsync(route, new() { ["letter"] = mail }));

        // --- 2e: template config with roles
        var config = new PromptTemplateConfig
        {
            Name = "Tone",
            Description = /*no prompt: description*/ "Decides how angry the author of a mail to the examination office is, used in the statistics page.",
            Template = /*task*//*prompt: call*/ """
                <message role="system">You measure the mood of mails. Output a number from 0 (friendly) to 100 (furious). Digits only.</message>
                <message role="user">{{$mail}}</message>
                """,
            InputVariables = [new() { Name = "mail", IsRequired = true }],
        };
        var tone = kernel.CreateFunctionFromPrompt(config);
        Console.WriteLine("anger: " + await kernel.InvokeAsync(tone, new() { ["mail"] = mail }));
    }

    private const string Paragraph14 =
        /*no prompt: document*/ "§ 14 Rücktritt und Versäumnis. (1) Der Prüfling kann ohne Angabe von Gründen bis spätestens sieben Tage vor dem Prüfungstermin " +
        "von der Prüfung zurücktreten. (2) Erscheint der Prüfling ohne triftigen Grund nicht, gilt die Prüfung als mit 5,0 bewertet. " +
        "(3) Der Grund ist dem Prüfungsausschuss unverzüglich schriftlich anzuzeigen und glaubhaft zu machen.";
}
