using System.ComponentModel.DataAnnotations;

namespace TalentHub.Configuration
{
    public class TalentHubOptions
    {
        public const string SectionName = "TalentHub";

        [Required(ErrorMessage = /*no prompt: validation*/ "Please enter the endpoint of the model, e.g. https://my-hub.services.ai.azure.com/models")]
        public string Endpoint { get; set; } = string.Empty;

        [Required]
        public string ApiKey { get; set; } = string.Empty;

        public string Model { get; set; } = "Mistral-Large-2411";

        public ScreeningOptions Screening { get; set; } = new ScreeningOptions();

        public string CandidateGreeting { get; set; } = /*no prompt: greeting*/ "Welcome to our career page! Tell us a little about yourself and what kind of job you are looking for.";
    }

    public class ScreeningOptions
    {
        public int MinimumScore { get; set; } = 60;

        public float Temperature { get; set; } = 0.1f;

        /// <summary>May be overwritten in appsettings.json per tenant.</summary>
        public string SystemPrompt { get; set; } = @"You are a screening assistant of an HR department. You compare the profile of a candidate with the requirements of a position.

Score every requirement from 0 to 5:
  0 = no hint in the profile
  1-2 = related experience only
  3-4 = experience of less than three years
  5 = three or more years or a certificate

Then compute the total in percent of the maximum, must-have requirements count double.
Never consider name, gender, age, nationality, photo, family status or gaps because of parental leave. If the profile contains such information ignore it and do not mention it in the answer.
Answer exactly in this format, one requirement per line and the total in the last line:
REQ;<requirement>;<score>;<evidence from the profile, max 12 words>
TOTAL;<percent>";
    }
}
