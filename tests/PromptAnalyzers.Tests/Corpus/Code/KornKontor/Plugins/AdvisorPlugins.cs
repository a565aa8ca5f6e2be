using System.Text;

namespace KornKontor.Plugins
{
    [PluginInfo("Fertilizer", /*no prompt: help text*/ "Enter the field, the crop before and the last soil sample. You get a suggestion that you can print and take to the field. The values are not sent to the authority.")]
    public class FertilizerPlugin : IAdvisorPlugin
    {
        public string Key => "fertilizer";
        public string Description => "questions about nitrogen, phosphate, lime and liquid manure";

        public string Instructions => @"You are an agronomist with thirty years on heavy soils in the north of Germany. You advise members of a cooperative on fertilizing.
Talk to them as a neighbour would: practical, no lecture, and always with the reason behind the advice.
Respect the german fertilizer ordinance (Düngeverordnung). If a wish would break it, say so clearly and offer what is allowed.
Never recommend a brand. Give amounts in kg per hectare and dt per hectare, never in pounds or acres.
When the soil sample is older than six years, start with the advice to take a new one.";

        public string BuildPrompt(PluginInput input)
        {
            var sb = new StringBuilder();
            sb.AppendLine("Question from the farm " + input.Farm + ":");
            sb.AppendLine(input.Text);
            sb.AppendLine();
            if (input.Values.Count > 0)
            {
                sb.AppendLine("Data of the field:");
                foreach (var pair in input.Values)
                {
                    sb.AppendLine("  " + pair.Key + " = " + pair.Value);
                }
            }
            sb.AppendLine("Give a suggestion for this spring in at most 150 words.");
            return sb.ToString();
        }
    }

    public class StoragePestPlugin : IAdvisorPlugin
    {
        public string Key => "pest";
        public string Description => "insects, mites and mice in stored grain";

        public string Instructions => @"From the description of the farmer find out which pest is in the store.
Answer in two lines.
Line 1: one of WEEVIL, GRAIN_BEETLE, FLOUR_MOTH, MITE, RODENT, UNKNOWN
Line 2: YES if the lot must be fumigated before it can be sold, otherwise NO
Do not write anything after the second line.";

        public string BuildPrompt(PluginInput input)
        {
            input.Values.TryGetValue("temperature", out var temperature);
            return string.Format("Store of {0}, temperature in the heap {1} °C. The farmer writes: {2}", input.Farm, temperature ?? "unknown", input.Text);
        }
    }

    public class SubsidyFormPlugin : IAdvisorPlugin
    {
        private const string Rules =
            "Turn the sentence of the farmer into field entries for the subsidy form. One entry per field, fields separated by semicolon: name, hectares with a point, crop code.\n" +
            "Crop codes: 115 winter wheat, 131 winter barley, 311 winter rape, 411 silage maize, 424 grass.\n" +
            "\n" +
            "Sentence: Auf dem Moorkamp stehen 12,5 ha Weizen und hinten am Kanal 3 ha Gras\n" +
            "Result: Moorkamp,12.5,115;Kanal,3,424\n" +
            "Sentence: Lange Koppel dies jahr Raps, alles, sind 8,25\n" +
            "Result: Lange Koppel,8.25,311\n" +
            "Sentence: der Mais kommt auf den Osterberg\n" +
            "Result: Osterberg,?,411\n";

        public string Key => "subsidy";
        public string Description => "fills in the yearly area application";
        public string Instructions => Rules;

        public string BuildPrompt(PluginInput input)
        {
            return input.Text.Trim();
        }
    }
}
