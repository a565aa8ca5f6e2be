using System.Text.Json;
using Azure.AI.Inference;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Ratsweg.Gateway;
using Ratsweg.Services;

namespace Ratsweg.Controllers;

[ApiController]
[Route("api/form")]
public class FormController : ControllerBase
{
    private readonly IInferenceGateway gateway;
    private readonly AssistantSettings settings;

    public FormController(IInferenceGateway gateway, IOptions<AssistantSettings> settings)
    {
        this.gateway = gateway;
        this.settings = settings.Value;
    }

    /// <summary>Reads an application letter into the fields of the form.</summary>
    [HttpPost("intake")]
    public async Task<IActionResult> Intake([FromBody] string letter)
    {
        var schema = new Dictionary<string, BinaryData>
        {
            ["type"] = BinaryData.FromString("\"object\""),
            ["properties"] = BinaryData.FromString(/*no prompt: json schema*/ @"{""name"":{""type"":""string""},""address"":{""type"":""string"",""description"":""Straße, Hausnummer, PLZ und Ort""},""phone"":{""type"":[""string"",""null""]},""reason"":{""type"":""string""},""from"":{""type"":[""string"",""null""]},""to"":{""type"":[""string"",""null""]}}"),
            ["required"] = BinaryData.FromString(@"[""name"",""address"",""phone"",""reason"",""from"",""to""]"),
            ["additionalProperties"] = BinaryData.FromString("false"),
        };
        var json = await gateway.CompleteAsync(
            new ChatRequestMessage[]
            {
                new ChatRequestSystemMessage(/*typed task*/ /*prompt: elsewhere*/ settings.IntakePrompt),
                new ChatRequestUserMessage(/*prompt: call*/ $"Eingangsdatum: {DateTime.Today:yyyy-MM-dd}\nText des Antrags:\n{letter}"),
            },
            0f, ChatCompletionsResponseFormat.CreateJsonFormat("antrag", schema));
        return Content(json, "application/json");
    }

    [HttpPost("check")]
    public async Task<IActionResult> Check(Dictionary<string, string> fields)
    {
        var list = string.Join("\n", fields.Select(f => $"{f.Key} = {f.Value}"));
        var instruction = /*task*/ /*prompt: local*/ @"Prüfe die Angaben in einem Formular für die Anmeldung eines Hundes auf Plausibilität.
Regeln:
 1. Das Geburtsdatum des Hundes darf nicht in der Zukunft liegen und der Hund nicht älter als 25 Jahre sein.
 2. Die Rasse muss eine existierende Hunderasse oder 'Mischling' sein, Schreibfehler sind erlaubt.
 3. Der Halter muss volljährig sein.
 4. Die Chipnummer hat 15 Ziffern.
Gib für jedes Feld eine Zeile in der Form  feld;ok  oder  feld;fehler;kurze Begründung  zurück, in der Reihenfolge
der Eingabe. Keine Überschrift, keine weiteren Sätze.";
        var lines = await gateway.Start("dog form").Instruct(instruction).Say(list).SendAsync();
        var errors = lines.Split('\n').Select(l => l.Split(';')).Where(p => p.Length > 2).ToList();
        if (errors.Count == 0) return Ok();
        return ValidationProblem(/*no prompt: validation*/ "Bitte prüfen Sie die folgenden Felder. Geben Sie das Datum in der Form TT.MM.JJJJ an: " + string.Join(", ", errors.Select(e => e[0])));
    }

    [HttpPost("plain")]
    public async Task<string> Plain([FromBody] string notice)
    {
        return await gateway.Start("plain language")
            .Instruct(/*maybe task*/ /*prompt: wrapper*/ "Schreibe den Text in Leichte Sprache um. Kurze Sätze, höchstens zehn Wörter. Keine Nebensätze, kein Genitiv, kein Passiv. Schwierige Wörter werden in einem eigenen Satz erklärt. Beträge und Fristen bleiben drin.")
            .Say(notice)
            .SendAsync(HttpContext.RequestAborted);
    }

    [HttpPost("translate/{lang}")]
    public async Task<string> Translate(string lang, [FromBody] string notice)
    {
        var system = /*maybe task*/ /*prompt: file*/ (await System.IO.File.ReadAllTextAsync("Prompts/bescheid.txt")) + lang;
        return await gateway.CompleteAsync(new ChatRequestMessage[] { new ChatRequestSystemMessage(system), new ChatRequestUserMessage(notice) });
    }

    [HttpPost("phone")]
    public Task<string> Phone([FromBody] string text) => gateway.Start("phone")
        .Instruct(/*examples*/ /*prompt: wrapper*/ "Bringe Telefonnummern in die internationale Schreibweise. Nichts außer der Nummer ausgeben, so wie im Beispiel.")
        .Say(/*prompt: wrapper*/ "erreichbar unter 0341 / 55 12-9")
        .Reply(/*prompt: wrapper*/ "Telefon: +49 341 55129")
        .Say(text)
        .SendAsync();

    [HttpPost("complaint")]
    public async Task<IActionResult> Complaint([FromServices] ComplaintReply reply, [FromServices] AuditStore store, [FromBody] string complaint)
    {
        var draft = await reply.DraftAsync(complaint);
        store.Mail("beschwerde@lindenau.example", "Neuer Entwurf",
            /*no prompt: e-mail*/ $"Liebe Kolleginnen und Kollegen,\n\nbitte prüft den folgenden Antwortentwurf sorgfältig, korrigiert den Ton und schickt ihn innerhalb von drei Tagen ab.\n\n{draft}");
        return Accepted();
    }
}
